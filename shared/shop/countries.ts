import type { ShopSettings } from './settings.ts'

/** What is usual for shops of a country: their currency, and whether prices on the shelf hold the tax. */
export interface CountryUse {
  readonly code: string
  readonly currency: string
  readonly taxMode: ShopSettings['taxMode']
}

const taxIn = (currency: string, codes: string): readonly CountryUse[] =>
  codes.split(' ').map(code => ({ code, currency, taxMode: 'inclusive' }))
const taxAdded = (currency: string, codes: string): readonly CountryUse[] =>
  codes.split(' ').map(code => ({ code, currency, taxMode: 'exclusive' }))

/** Countries a shop can be in (ISO 3166-1) with what is usual there: proposed, never imposed. */
export const countries: readonly CountryUse[] = [
  ...taxIn('EUR', 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC ME SM XK'),
  ...taxIn('GBP', 'GB GG IM JE'),
  ...taxIn('CHF', 'CH LI'),
  ...taxIn('NOK', 'NO'),
  ...taxIn('SEK', 'SE'),
  ...taxIn('DKK', 'DK'),
  ...taxIn('ISK', 'IS'),
  ...taxIn('PLN', 'PL'),
  ...taxIn('CZK', 'CZ'),
  ...taxIn('HUF', 'HU'),
  ...taxIn('RON', 'RO'),
  ...taxIn('RSD', 'RS'),
  ...taxIn('UAH', 'UA'),
  ...taxIn('TRY', 'TR'),
  ...taxAdded('USD', 'US'),
  ...taxAdded('CAD', 'CA'),
  ...taxIn('AUD', 'AU'),
  ...taxIn('NZD', 'NZ'),
  ...taxIn('JPY', 'JP'),
  ...taxIn('KRW', 'KR'),
  ...taxIn('CNY', 'CN'),
  ...taxIn('HKD', 'HK'),
  ...taxIn('TWD', 'TW'),
  ...taxIn('SGD', 'SG'),
  ...taxIn('MYR', 'MY'),
  ...taxIn('THB', 'TH'),
  ...taxIn('IDR', 'ID'),
  ...taxIn('PHP', 'PH'),
  ...taxIn('VND', 'VN'),
  ...taxIn('INR', 'IN'),
  ...taxIn('AED', 'AE'),
  ...taxIn('SAR', 'SA'),
  ...taxIn('KWD', 'KW'),
  ...taxIn('BHD', 'BH'),
  ...taxIn('OMR', 'OM'),
  ...taxIn('QAR', 'QA'),
  ...taxIn('JOD', 'JO'),
  ...taxIn('ILS', 'IL'),
  ...taxIn('EGP', 'EG'),
  ...taxIn('MAD', 'MA'),
  ...taxIn('TND', 'TN'),
  ...taxIn('ZAR', 'ZA'),
  ...taxIn('NGN', 'NG'),
  ...taxIn('KES', 'KE'),
  ...taxIn('GHS', 'GH'),
  ...taxIn('MXN', 'MX'),
  ...taxIn('BRL', 'BR'),
  ...taxIn('ARS', 'AR'),
  ...taxIn('CLP', 'CL'),
  ...taxIn('COP', 'CO'),
  ...taxIn('PEN', 'PE'),
  ...taxIn('UYU', 'UY'),
]

/** What is usual in a country, or null where the desk does not know. */
export function countryUse(code: string): CountryUse | null {
  return countries.find(country => country.code === code) ?? null
}
