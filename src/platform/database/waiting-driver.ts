import { setTimeout } from 'node:timers/promises';
import { type CompiledQuery, type DatabaseConnection, type QueryResult, SqliteDriver } from 'kysely';

/** How long another process that writes is waited for, in milliseconds, and how often it is looked for. */
const patience = { whole: 5_000, pause: 40 } as const;
/** SQLITE_BUSY; its extended codes have it in the lowest byte. */
const busy = 5;

/**
 * Waits while another process holds the write lock. SQLite's own waiting stands still inside the call, and with it everything
 * the portal does for others; this lets pages be served meanwhile.
 */
export class WaitingDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new WaitingConnection(await super.acquireConnection());
  }
}

class WaitingConnection implements DatabaseConnection {
  private readonly connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.connection = connection;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const begun = performance.now();
    for (;;) {
      try {
        return await this.connection.executeQuery<Row>(query);
      } catch (error) {
        if (!isLocked(error) || performance.now() - begun > patience.whole) throw error;
        await setTimeout(patience.pause);
      }
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.connection.streamQuery<Row>(query, chunkSize);
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && (((error as { errcode?: number }).errcode ?? 0) & 0xff) === busy;
}
