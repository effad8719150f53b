import { styled } from '@mui/material/styles'
import { type ConditionId, conditionIds, conditionOf } from '../../shared/policy/conditions/index.ts'
import type { PolicyCondition } from '../../shared/policy/policy-document.ts'
import { LabelledSelect } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { corners, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { SettingField } from './setting-field.tsx'
import { firstSettings, settingsOf } from './setting-kind.ts'

const Part = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > h3': { margin: 0, fontSize: 'inherit', fontWeight: weights.strong },
  '& > p': { margin: 0 },
})
const Case = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  padding: '8px 12px 12px',
  '& > header': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 40 },
  '& > header > b': { fontWeight: weights.strong },
  '& > div': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: 12,
    alignItems: 'start',
  },
  '& fieldset': { gridColumn: '1 / -1' },
}))

/** A condition as it is being written; its settings may still miss something. */
export interface DraftCondition {
  readonly id: number
  readonly condition: ConditionId
  readonly settings: Readonly<Record<string, unknown>>
}

/** Whether every condition has all it needs; then also as the policy keeps them. */
export function readConditions(drafts: readonly DraftCondition[]): PolicyCondition[] | null {
  const read = drafts.map(({ condition, settings }) => ({
    condition,
    checked: conditionOf(condition)?.settings.safeParse(settings),
  }))
  if (!read.every(one => one.checked?.success)) return null
  return read.map(({ condition, checked }) => ({ condition, settings: checked?.data as PolicyCondition['settings'] }))
}

/** When an entry speaks: all of these have to hold. Each draws its own fields. */
export function ConditionList(props: {
  readonly value: readonly DraftCondition[]
  readonly onChange: (value: readonly DraftCondition[]) => void
}) {
  const t = useText()
  const { value, onChange } = props
  const add = (condition: ConditionId) => {
    const known = conditionOf(condition)
    if (!known) return
    const id = 1 + Math.max(0, ...value.map(one => one.id))
    onChange([...value, { id, condition, settings: firstSettings(known) }])
  }
  return (
    <Part>
      <h3>{t('policy_screen.when')}</h3>
      {value.length === 0 ? <p>{t('policy_screen.always')}</p> : null}
      {value.map(one => (
        <Case key={one.id}>
          <header>
            <b>{t(`policy_condition.${one.condition}`)}</b>
            <KeyButton
              quiet
              size="small"
              aria-label={`${t('policy_screen.remove')}: ${t(`policy_condition.${one.condition}`)}`}
              onClick={() => onChange(value.filter(other => other !== one))}
            >
              {t('policy_screen.remove')}
            </KeyButton>
          </header>
          <div>
            {fieldsOf(one.condition).map(setting => (
              <SettingField
                key={setting.name}
                rule={one.condition}
                setting={setting}
                value={one.settings[setting.name]}
                onChange={changed =>
                  onChange(
                    value.map(other =>
                      other === one ? { ...one, settings: { ...one.settings, [setting.name]: changed } } : other,
                    ),
                  )
                }
              />
            ))}
          </div>
        </Case>
      ))}
      <LabelledSelect
        label={t('policy_screen.add_condition')}
        value={''}
        options={[
          { value: '', label: t('policy_screen.choose_condition') },
          ...conditionIds.map(id => ({ value: id, label: t(`policy_condition.${id}`) })),
        ]}
        onChange={chosen => {
          const id = conditionIds.find(one => one === chosen)
          if (id) add(id)
        }}
      />
    </Part>
  )
}

function fieldsOf(id: ConditionId) {
  const condition = conditionOf(id)
  return condition ? settingsOf(condition) : []
}
