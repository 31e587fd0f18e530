import { errorIn } from '../units/diagnostic.ts'
import { asAWhole, misuseOf, type Parameter, type Taking } from './guard.ts'

/** Takes in what has to be taken in by itself; all else is used as it was handed over. */
export const takenIn: Taking = (name, parameters, args, tell) => {
  let used = args
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] as Parameter
    const argument = args[index]
    if (parameter.take === undefined) continue
    const { value, wrong } = parameter.take(argument)
    if (wrong !== null && wrong.told !== null) {
      const { code, message, hint } = wrong.told
      const place = parameter.name + wrong.path
      return errorIn(place, code, `${name}: ${place} ${message}`, hint)
    }
    // In the midst of it all there may be more to say of what somebody handed over.
    if (wrong !== null) {
      return tell(name, misuseOf(parameters, args, asAWhole) ?? { ...wrong, parameter, argument })
    }
    if (value !== argument) used = used.with(index, value)
  }
  return used
}
