import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { globSync } from 'tinyglobby'
import { hasColours } from './colours.ts'
import type { Io } from './io.ts'

const MANIFESTS = '**/*.{yaml,yml,json}'

/** The machine itself. */
export function nodeIo(): Io {
  const { stdout, stderr, stdin, env } = process
  const isInteractive = stdout.isTTY === true
  return {
    out: (words) => stdout.write(words),
    err: (words) => stderr.write(words),
    readFile: (path) => readFileSync(path, 'utf8'),
    filesOf,
    stdin: () => text(stdin),
    terminal: {
      isInteractive,
      columns: isInteractive ? (stdout.columns ?? null) : null,
      hasColours: hasColours(env, isInteractive),
    },
  }
}

// A name of a file is taken as it is, though a glob could be read out of it.
function filesOf(pattern: string): readonly string[] {
  const found = statSync(pattern, { throwIfNoEntry: false })
  if (found?.isFile()) return [pattern]
  if (found?.isDirectory()) {
    const ignore = ['**/node_modules/**']
    const inside = globSync(MANIFESTS, { cwd: pattern, ignore, expandDirectories: false })
    return inside.sort().map((name) => join(pattern, name))
  }
  const options = { expandDirectories: false, absolute: isAbsolute(pattern) }
  return [...globSync(pattern, options)].sort()
}
