import { type GeoPermissibleObjects, geoCentroid, geoMercator, geoPath } from 'd3-geo';
import type { Boundaries, Snapshot } from '../domains/content/index.ts';

/** One municipality on the map: its outline, where its name stands, and the colour group of its planning area. */
export type MapShape = { id: string; name: string; area: string; tone: number; outline: string; x: number; y: number };
export type RegionMap = { width: number; height: number; credit: string; shapes: MapShape[] };

const width = 640;
const maps = new WeakMap<Snapshot, RegionMap>();

/** The municipalities as an SVG drawing, in pixels. Computed once per content snapshot. */
export function regionMap(snapshot: Snapshot): RegionMap {
  const known = maps.get(snapshot);
  if (known) return known;
  const map = draw(snapshot);
  maps.set(snapshot, map);
  return map;
}

function draw({ boundaries, municipalities, areas }: Snapshot): RegionMap {
  const clockwise = { ...boundaries, features: boundaries.features.map(rewound) };
  const projection = geoMercator().fitWidth(width, clockwise as GeoPermissibleObjects);
  const path = geoPath(projection).digits(1);
  const bounds = path.bounds(clockwise as GeoPermissibleObjects);
  const tones = [...areas.keys()];
  const shapes = clockwise.features.flatMap((feature) => {
    const place = [...municipalities.values()].find(({ ags }) => ags === feature.properties.ags);
    if (!place) return [];
    const [x, y] = projection(geoCentroid(feature as GeoPermissibleObjects)) ?? [0, 0];
    return [
      {
        id: place.id,
        name: place.name,
        area: place.area,
        tone: tones.indexOf(place.area),
        outline: path(feature as GeoPermissibleObjects) ?? '',
        x,
        y,
      },
    ];
  });
  return { width, height: Math.ceil(bounds[1][1]), credit: boundaries.attribution ?? '', shapes };
}

type Feature = Boundaries['features'][number];
type Ring = [number, number][];

/** d3 wants outer rings clockwise, RFC 7946 writes them the other way round; unturned, a town would be the rest of the globe. */
function rewound(feature: Feature): Feature {
  const turn = (rings: Ring[]) => rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : ring.toReversed()));
  const { type, coordinates } = feature.geometry;
  const turned = type === 'Polygon' ? turn(coordinates as Ring[]) : (coordinates as Ring[][]).map(turn);
  return { ...feature, geometry: { type, coordinates: turned } };
}

function isClockwise(ring: Ring): boolean {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return doubled > 0;
}
