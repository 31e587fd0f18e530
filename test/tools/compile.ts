import { join } from 'node:path'
import ts from 'typescript'
import { root } from './sources.ts'

/** A program over the named files, with the settings of the tests. */
export function programOf(paths: readonly string[]): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'test/tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (found) => {
        throw new Error(ts.flattenDiagnosticMessageText(found.messageText, '\n'))
      },
    },
  )
  return ts.createProgram(
    paths.map((path) => join(root, path)),
    config?.options ?? {},
  )
}

/** What the compiler objects to in the named files themselves: `README-md-12.ts:7 Cannot find name 'x'.` */
export function diagnosticsOf(paths: readonly string[]): readonly string[] {
  const program = programOf(paths)
  return paths.flatMap((path) => {
    const file = program.getSourceFile(join(root, path))
    if (file === undefined) return [`${path} is not there`]
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]
    return found.map((one) => {
      const line = file.getLineAndCharacterOfPosition(one.start ?? 0).line + 1
      return `${path}:${line} ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`
    })
  })
}
