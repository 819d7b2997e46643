/** Licences under which facts may be taken into this project, itself GPL-3.0-or-later. */
const FREE =
  /^\(?(MIT(-0)?|ISC|Unlicense|CC0-1\.0|Apache-2\.0|BSD-[23]-Clause|[AL]?GPL-3\.0(-or-later|-only|\+)?|GPL-2\.0-or-later)( OR [\w.+-]+)?\)?$/

/** Whether a package's `license` field names only such. */
export function isFreeLicence(licence: string): boolean {
  return FREE.test(licence)
}
