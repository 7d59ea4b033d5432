import type { OfflineService } from '../../app/offline-directory.ts';

/** Words of the page, by the names that its markup gives them. */
export type EntryWords = Readonly<Record<'where' | 'area' | 'hours' | 'phone' | 'email' | 'website' | 'organization' | 'machine', string>>;

type Props = { service: OfflineService; words: EntryWords };

/** One service with all that is stored of it. */
export function OfflineEntry({ service, words }: Props) {
  return (
    <article data-service={service.id} lang={service.language}>
      <p class="lead">{service.summary}</p>
      <p class="note">{service.freshness}</p>
      {service.machine && <p class="small muted">{words.machine}</p>}
      <dl class="facts">
        {service.phones.length > 0 && (
          <>
            <dt>{words.phone}</dt>
            <dd>
              <Phones service={service} />
            </dd>
          </>
        )}
        <Fact term={words.where} lines={service.places} />
        <Fact term={words.hours} lines={service.hours} />
        <Fact term={words.area} lines={[service.area].filter(Boolean)} />
        {service.email && (
          <>
            <dt>{words.email}</dt>
            <dd>
              <a class="ltr" href={`mailto:${service.email}`}>
                {service.email}
              </a>
            </dd>
          </>
        )}
        <Fact term={words.website} lines={service.website ? [service.website.host] : []} />
        <Fact term={words.organization} lines={service.organization ? [service.organization] : []} />
      </dl>
    </article>
  );
}

/** Services in a list, each with what one needs to go there or call. */
export function OfflineList({
  services,
  label,
  link,
}: {
  services: readonly OfflineService[];
  label: string;
  link: (id: string) => string;
}) {
  return (
    <ol class="entries" aria-label={label}>
      {services.map((service) => (
        <li key={service.id} class="entry" data-service={service.id}>
          <h2>
            <a href={link(service.id)} lang={service.language}>
              {service.name}
            </a>
          </h2>
          <p lang={service.language}>{service.summary}</p>
          {service.places.map((place) => (
            <p key={place} class="small">
              {place}
            </p>
          ))}
          <Phones service={service} />
        </li>
      ))}
    </ol>
  );
}

function Phones({ service }: { service: OfflineService }) {
  return (
    <>
      {service.phones.map(({ number, href, note }) => (
        <div key={number}>
          <a class="tel" href={href}>
            {number}
          </a>
          {note && <span class="small"> {note}</span>}
        </div>
      ))}
    </>
  );
}

function Fact({ term, lines }: { term: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </dd>
    </>
  );
}
