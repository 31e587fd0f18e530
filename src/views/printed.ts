import type { Printed } from '../units/printed.ts'

export function printed(stdout: string): Printed {
  return { stdout, stderr: '', exitCode: 0 }
}

/** A command that ends in an error, after having printed something perhaps. */
export function failedWith(error: string, stdout = ''): Printed {
  return { stdout, stderr: `Error: ${error}\n`, exitCode: 1 }
}

/** What both lists say where there is nothing to list. */
export const noResources: Printed = {
  stdout: '',
  stderr: 'No resources found.\n',
  exitCode: 0,
}
