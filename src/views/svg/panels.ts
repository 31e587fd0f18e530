import type { PanelRule } from './panel.ts'
import { actions } from './panels/actions.ts'
import { analyses } from './panels/analyses.ts'
import { failures } from './panels/failures.ts'
import { others } from './panels/others.ts'
import { phases } from './panels/phases.ts'
import { pods } from './panels/pods.ts'
import { steps } from './panels/steps.ts'
import { weights } from './panels/weights.ts'

/** Curves, from top to bottom: time that is cut out tears them. */
export const plots: readonly PanelRule[] = [weights, failures, pods, others]

/** The strips of a picture from top to bottom. */
export const panels: readonly PanelRule[] = [actions, ...plots, steps, phases, analyses]
