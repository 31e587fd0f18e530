import type { CaseFile } from '../caseFile.ts'
import { planned } from '../planned.ts'

export const canary: CaseFile = planned('canary.json')
