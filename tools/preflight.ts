/**
 * Asks Apache Preflight whether PDF files are valid PDF/A-1: `node bin/run.mjs tools/preflight.ts FILE…`. Opt-in,
 * since it needs Java; on Debian: apt-get install default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java.
 * Preflight checks level B; that structure and language are there (level A) is asserted in src/platform/pdf/pdf.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-io',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

const missing = JARS.filter((jar) => !existsSync(jar));
const files = process.argv.slice(2);
if (missing.length > 0 || files.length === 0) {
  console.error(
    missing.length > 0 ? `Preflight is not installed: ${missing.join(', ')}` : 'Name the PDF files to check.',
  );
  process.exit(2);
}
const invalid = files.filter((file) => {
  const validator = 'org.apache.pdfbox.preflight.Validator_A1b';
  return spawnSync('java', ['-cp', JARS.join(':'), validator, file], { stdio: 'inherit' }).status !== 0;
});
process.exitCode = invalid.length > 0 ? 1 : 0;
