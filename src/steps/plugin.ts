import type { StepRule } from './rule.ts'

/** Done when the plugin says so. Unlike an analysis it is subject to the progress deadline. */
export const plugin: StepRule<'plugin'> = {
  memberOf: (step) => step.plugin,
  isComplete: (_plugin, view) => view.pluginCompleted,
  label: ({ name }) => `plugin: ${name}`,
  indefinite: false,
}
