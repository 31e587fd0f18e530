import { flagIn, recordIn, textIn } from '../../../document/fields.ts'
import { patched, type ResourceAction, unchanged } from './resourceAction.ts'

const completed = ['Successful', 'Failed', 'Error', 'Inconclusive']

/** Ends an AnalysisRun before its time. */
export const terminate: ResourceAction = {
  isDisabled(object) {
    const phase = textIn(recordIn(object, 'status'), 'phase')
    return flagIn(recordIn(object, 'spec'), 'terminate') === true || completed.includes(phase)
  },
  run(object) {
    const told = flagIn(recordIn(object, 'spec'), 'terminate') === true
    return told ? unchanged : patched({ spec: { terminate: true } })
  },
}
