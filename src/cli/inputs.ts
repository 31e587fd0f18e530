import { commandFailure } from './command.ts'
import type { Io } from './io.ts'

/** A text with the name that its diagnostics carry. */
export interface InputText {
  readonly name: string
  readonly text: string
}

const STDIN = '-'

/** The texts of files, folders and globs, in the order in which they were named; `-` is stdin. */
export async function readInputs(
  io: Io,
  patterns: readonly string[],
): Promise<readonly InputText[]> {
  const inputs: InputText[] = []
  for (const pattern of patterns) {
    if (pattern === STDIN) {
      inputs.push({ name: 'stdin', text: await io.stdin() })
      continue
    }
    const paths = io.filesOf(pattern)
    if (paths.length === 0) throw commandFailure(`${pattern}: no such file, folder or match`)
    for (const path of paths) inputs.push(readInput(io, path))
  }
  return inputs
}

/** One file, or stdin. */
export async function readText(io: Io, path: string): Promise<InputText> {
  return path === STDIN ? { name: 'stdin', text: await io.stdin() } : readInput(io, path)
}

function readInput(io: Io, path: string): InputText {
  try {
    return { name: path, text: io.readFile(path) }
  } catch (error) {
    throw commandFailure(error instanceof Error ? error.message : String(error))
  }
}
