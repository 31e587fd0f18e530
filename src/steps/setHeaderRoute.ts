import type { StepRule } from './rule.ts'

/** Done as soon as it is looked at: setting a route is an order to the router, not a wait. */
export const setHeaderRoute: StepRule<'setHeaderRoute'> = {
  memberOf: (step) => step.setHeaderRoute,
  isComplete: () => true,
  label: ({ name }) => `setHeaderRoute: ${name}`,
  indefinite: false,
}
