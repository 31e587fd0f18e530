import type { StepRule } from './rule.ts'

/** Done as soon as it is looked at: setting a route is an order to the router, not a wait. */
export const setMirrorRoute: StepRule<'setMirrorRoute'> = {
  memberOf: (step) => step.setMirrorRoute,
  isComplete: () => true,
  label: ({ name }) => `setMirrorRoute: ${name}`,
  indefinite: false,
}
