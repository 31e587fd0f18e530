import { textIn } from '../document/fields.ts'
import { always, anything, goStruct, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import { noObjections } from './objection.ts'
import type { StepRule } from './rule.ts'

/** A step that a plugin of the controller executes. */
export interface PluginStep {
  /** The plugin's name: `org/name`. */
  readonly name: string
  /** What the plugin is handed, as written. */
  readonly config: Json
}

/** Done when the plugin says so. Unlike an analysis it is subject to the progress deadline. */
export const plugin: StepRule<PluginStep> = {
  shape: pointer(
    goStruct('v1alpha1.PluginStep', { name: always(text), config: pointer(anything) }),
  ),
  read: (written) =>
    isJsonObject(written)
      ? { name: textIn(written, 'name'), config: written.config ?? null }
      : null,
  objectionsTo: noObjections,
  isComplete: (_plugin, view) => view.pluginCompleted,
  label: ({ name }) => `plugin: ${name}`,
  scales: false,
  indefinite: false,
  exclusive: false,
  places: { printed: 8, judged: 8, named: 6, listed: 8, checked: 8 },
  example: { name: 'argoproj/bake', config: { minutes: 5 } },
  draws: [{ weight: 2, routed: false, samples: ({ pluginName }) => [{ name: pluginName }] }],
}
