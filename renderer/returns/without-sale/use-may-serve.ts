import { counterStaff } from '../../../shared/define.ts'
import { useMe } from '../../call/use-me.ts'

/** Whether the signed-in person serves customers. */
export function useMayServe(): boolean {
  const role = useMe().value?.me?.role
  return role !== undefined && counterStaff.includes(role)
}
