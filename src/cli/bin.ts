import { commands } from './commands.ts'
import { nodeIo } from './nodeIo.ts'
import { runCommandLine } from './program.ts'
import { version } from './version.ts'

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCommandLine(nodeIo(), commands, version, process.argv.slice(2))
