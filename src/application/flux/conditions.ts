/** A condition of one of Flux's objects. */
export interface FluxCondition {
  readonly type: string
  readonly status: 'True' | 'False' | 'Unknown'
  readonly reason: string
  readonly message: string
  /** The generation of the object when this was said. */
  readonly observedGeneration: number
}

export type FluxConditions = readonly FluxCondition[]

/** The condition says this from now on; conditions stand in the order of their types. */
export function withFluxCondition(
  conditions: FluxConditions,
  type: string,
  status: FluxCondition['status'],
  reason: string,
  message: string,
  observedGeneration: number,
): FluxConditions {
  const said: FluxCondition = { type, status, reason, message, observedGeneration }
  return [...unmarked(conditions, type), said].sort((a, b) => (a.type < b.type ? -1 : 1))
}

export function unmarked(conditions: FluxConditions, ...types: readonly string[]): FluxConditions {
  return conditions.some(({ type }) => types.includes(type))
    ? conditions.filter(({ type }) => !types.includes(type))
    : conditions
}

export function conditionNamed(conditions: FluxConditions, type: string): FluxCondition | null {
  return conditions.find((condition) => condition.type === type) ?? null
}

export function isConditionTrue(conditions: FluxConditions, type: string): boolean {
  return conditionNamed(conditions, type)?.status === 'True'
}

/** A failed run is tried again, which is told by the reason of Reconciling; its message stays. */
export function withRetry(conditions: FluxConditions): FluxConditions {
  return conditions.map((condition) =>
    condition.type === 'Reconciling' ? { ...condition, reason: 'ProgressingWithRetry' } : condition,
  )
}
