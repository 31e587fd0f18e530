import type { Printed } from '../../../../src/manifest/printed.ts'
import { printLint } from '../../../../src/yaml/printLint.ts'

/** What lint prints for a text, without the diagnostics beside. */
export function linted(yaml: string): Printed {
  const { exitCode, stdout, stderr } = printLint(yaml)
  return { exitCode, stdout, stderr }
}
