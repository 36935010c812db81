import { gathered, type Cell, type Table } from './cells.ts'

/** A list of objects by the keys of the headings, a line each; instants in UTC. */
export function writeJson(table: Table): AsyncGenerator<Buffer> {
  return gathered(parts(table))
}

async function* parts({ headings, rows }: Table): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield before + JSON.stringify(Object.fromEntries(headings.map(({ key }, i) => [key, valueOf(row[i] ?? null)])))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function valueOf(cell: Cell): string | number | boolean | null {
  return cell !== null && typeof cell === 'object' ? cell.toString() : cell
}
