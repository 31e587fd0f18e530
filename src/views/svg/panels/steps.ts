import { noPanel, type PanelRule } from '../panel.ts'
import { strip } from '../strip.ts'
import { label } from '../text.ts'

const HEIGHT = 24

/** The step at which the canary stands. */
export const steps: PanelRule = ({ steps: spans }, frame) => {
  if (spans.length === 0) return noPanel
  return {
    height: HEIGHT,
    draw: (top) => label(4, top + 15, 'step') + strip(spans, top + 1, frame, () => 'var(--step)'),
  }
}
