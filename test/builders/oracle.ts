import { DuckDBInstance } from '@duckdb/node-api';

/** One submitted assessment as an outsider would write it down. */
export interface OracleRow {
  readonly industry: string;
  readonly size: string;
  readonly region: string;
  readonly applications: number;
  readonly levels: Readonly<Record<string, number>>;
}

/** The levels the ladder looks at. */
const COLUMNS = ['S2', 'S3', 'G1', 'G2', 'G3', 'G7', 'R1', 'P1', 'P2', 'M1', 'M2', 'M3', 'E7'];

/** The groundswell ladder once more, written as SQL from the prose of FRAMEWORKS §1 and the definition's texts. */
const STAGE = `CASE
  WHEN applications < 1 THEN 'dormant'
  WHEN NOT (applications >= 3 AND S2 >= 2 AND S3 >= 2 AND G1 >= 3 AND G3 >= 2 AND R1 >= 2 AND G2 >= 3 AND P1 >= 3) THEN 'scattered'
  WHEN NOT (M1 >= 3 AND M2 >= 3 AND M3 >= 3 AND E7 >= 3) THEN 'coordinated'
  WHEN NOT (P1 >= 4 AND P2 >= 3 AND G7 >= 3) THEN 'optimizing'
  ELSE 'empowered' END`;

/** Stage counts of an industry by DuckDB: an engine that shares no code with ours. */
export async function stageCounts(rows: readonly OracleRow[], industry: string): Promise<Record<string, number>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `CREATE TABLE submitted (industry VARCHAR, applications INTEGER, ${COLUMNS.map((one) => `${one} INTEGER`).join(', ')})`,
  );
  for (const row of rows)
    await connection.run(
      `INSERT INTO submitted VALUES ('${row.industry}', ${row.applications}, ${COLUMNS.map((one) => row.levels[one] ?? 0).join(', ')})`,
    );
  const reader = await connection.runAndReadAll(
    `SELECT ${STAGE} AS stage, count(*)::INTEGER AS n FROM submitted WHERE industry = '${industry}' GROUP BY ALL`,
  );
  connection.closeSync();
  return Object.fromEntries(reader.getRowObjects().map((row) => [String(row['stage']), Number(row['n'])]));
}
