import type { Row } from './row.ts'
import { decisionRows } from './rows/decisions.ts'
import { kitRows } from './rows/kit.ts'
import { machineRows } from './rows/machine.ts'
import { questionRows } from './rows/questions.ts'
import { readingRows } from './rows/reading.ts'
import { simulationRows } from './rows/simulation.ts'
import { standaloneRows } from './rows/standalone.ts'
import { viewRows } from './rows/views.ts'

/** Every function of every door, with what it is called with. */
export const rows: readonly Row[] = [
  ...readingRows(),
  ...simulationRows(),
  ...questionRows(),
  ...machineRows(),
  ...decisionRows(),
  ...viewRows(),
  ...kitRows(),
  ...standaloneRows(),
]
