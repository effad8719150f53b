import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCodes } from '../printing/read-codes.ts'
import { Counter } from './pages/counter.ts'
import { expect, test } from './support/desk.ts'
import { daysAgo, openBeside } from './support/shop.ts'

interface Easy {
  readonly number: string
  readonly sku: string
}

test('first start, demo shop, a walk-in return, and a receipt whose barcode is the return', async ({ desk, page }) => {
  await page.goto(desk.firstLink)
  await page.getByRole('button', { name: /demo shop/i }).click()
  await expect(page.getByText('Demo shop: these people and PINs')).toBeVisible({ timeout: 90_000 })
  const demo = { ...desk, folder: join(desk.folder, 'demo') }
  const people = page.getByRole('region', { name: 'Demo shop: these people and PINs' })
  const pinOf = async (name: string) =>
    (await people.locator('div', { hasText: name }).locator('dd').first().innerText()).trim()
  const file = openBeside(demo)
  const { name } = file.raw.prepare("select name from staff where role = 'counter' limit 1").get() as { name: string }
  const easy = file.raw
    .prepare(
      `select s.number, l.sku from sale s join sale_line l on l.sale_id = s.id join product p on p.id = l.product_id
       where s.channel = 'in_store' and s.sold_day between ? and ? and l.quantity = 1 and l.gross_minor < 5000
         and p.hygiene = 0 and p.final_sale = 0 and p.serial_tracked = 0
         and not exists (select 1 from rma r where r.sale_id = s.id)
         and (select count(*) from sale_line o where o.sale_id = s.id and o.sku = l.sku) = 1
       order by s.sold_at desc limit 1`,
    )
    .get(daysAgo(9), daysAgo(2)) as Easy
  await file.close()
  const counter = new Counter(page)
  await counter.signInAs(name, await pinOf(name))
  await expect(page.getByText(/Demo shop/)).toBeVisible()
  await counter.countStrokes()
  await counter.openReceipt(easy.number)
  await counter.scan(easy.sku)
  await counter.finish('1', 'a')
  expect(await counter.strokes()).toEqual({ scans: 2, keys: 4, clicks: 0 })
  const rma = /RMA-\d\d-\d+/.exec(await page.getByRole('button', { name: /^Open RMA/ }).innerText())?.[0]
  const papers = () =>
    readdirSync(join(demo.folder, 'papers'), { recursive: true, encoding: 'utf8' }).filter(one => one.endsWith('.png'))
  const codesOf = async () =>
    (await Promise.all(papers().map(one => readCodes(readFileSync(join(demo.folder, 'papers', one)))))).flat()
  await expect.poll(codesOf, { timeout: 30_000 }).toContain(`Code128 ${rma}`)
})
