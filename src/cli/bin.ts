import module from 'node:module'
import { commands } from './commands.ts'
import { nodeIo } from './nodeIo.ts'
import { runCommandLine } from './program.ts'
import { version } from './version.ts'

// A reader that has seen enough (`| head`) is no failure; nor is one who does not listen.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// Since 22.1, Node keeps what it compiled of the rooms that a command loads.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown }
enableCompileCache?.()

process.exitCode = await runCommandLine(nodeIo(), commands, version, process.argv.slice(2))
