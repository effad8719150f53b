import ButtonBase from '@mui/material/ButtonBase'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled, useColorScheme } from '@mui/material/styles'
import { useState } from 'react'
import { useCommand } from '../../call/use-command.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Initials } from '../../parts/initials.tsx'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { KeysAsleep } from '../../parts/keys/key-layer.tsx'
import { sizes, weights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { type ScreenLanguage, storeLanguage } from '../language.ts'
import { useSession } from '../session.ts'

const Press = styled(ButtonBase)({ borderRadius: 22, width: 44, height: 44, flex: 'none' })
const Who = styled('span')(({ theme }) => ({
  minWidth: 0,
  whiteSpace: 'normal',
  '& b': { display: 'block', fontWeight: weights.strong },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))
const Label = styled('li')(({ theme }) => ({
  padding: '8px 12px 4px',
  fontSize: sizes.hint,
  color: theme.vars.palette.text.secondary,
}))
const End = styled('span')({ marginInlineStart: 'auto', paddingInlineStart: 16, display: 'flex' })

const themes = [
  ['system', 'screen'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const satisfies readonly (readonly [string, IconName])[]
const languageNames: readonly (readonly [ScreenLanguage & ('en' | 'de'), string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
]

/** Who is signed in: switch, sign out, and how the screen looks and speaks. */
export function PersonMenu({ onKeys }: { readonly onKeys: () => void }) {
  const t = useText()
  const { me, language, setLanguage } = useSession()
  const { mode, setMode } = useColorScheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const signOut = useCommand('staff.signOut')
  const saveMine = useCommand('staff.saveMine')
  const close = () => setAnchor(null)
  const speak = (next: 'en' | 'de') => {
    storeLanguage(next)
    setLanguage(next)
    void saveMine.run({ language: next })
  }
  if (!me) return null
  return (
    <>
      <Press
        aria-label={t('person.menu', { name: me.name, initials: me.initials })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Initials aria-hidden>{me.initials}</Initials>
      </Press>
      <KeysAsleep while={anchor !== null} />
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem onClick={() => signOut.run({}).then(close)}>
          <Initials aria-hidden>{me.initials}</Initials>
          <Who>
            <b>{me.name}</b>
            <small>
              {t(`role.${me.role}`)} · {t('person.switch')}
            </small>
          </Who>
        </MenuItem>
        <MenuItem
          onClick={() => {
            close()
            onKeys()
          }}
        >
          <Icon name="keyboard" />
          {t('person.keys')}
          <End>
            <KeyHint keys="?" />
          </End>
        </MenuItem>
        <Divider component="li" role="separator" />
        <Label aria-hidden role="none">
          {t('person.theme')}
        </Label>
        {themes.map(([name, icon]) => (
          <MenuItem
            key={name}
            role="menuitemradio"
            aria-checked={mode === name}
            selected={mode === name}
            aria-label={`${t('person.theme')}: ${t(`person.theme_${name}`)}`}
            onClick={() => setMode(name)}
          >
            <Icon name={icon} />
            {t(`person.theme_${name}`)}
          </MenuItem>
        ))}
        <Label aria-hidden role="none">
          {t('person.language')}
        </Label>
        {languageNames.map(([name, own]) => (
          <MenuItem
            key={name}
            role="menuitemradio"
            aria-checked={language === name}
            selected={language === name}
            lang={name}
            aria-label={`${t('person.language')}: ${own}`}
            onClick={() => speak(name)}
          >
            <Icon name="language" />
            {own}
          </MenuItem>
        ))}
        <Divider component="li" role="separator" />
        <MenuItem onClick={() => signOut.run({}).then(() => window.history.replaceState(null, '', '/'))}>
          <Icon name="leave" />
          {t('person.sign_out')}
        </MenuItem>
      </Menu>
    </>
  )
}
