import type { PackageVerified } from './archive.ts';

export type { PackageFault, PackageVerified } from './archive.ts';

/** Holds a package of a run against the hashes in it, without any server. Undefined when it is no package at all. */
export async function verifyPackage(bytes: Uint8Array): Promise<PackageVerified | undefined> {
  const { verify } = await import('./archive.ts');
  return verify(bytes);
}
