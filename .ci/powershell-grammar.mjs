// Parses each *.ps1 of some folders; fails when one has an error, or commands other than those of the *.commands beside it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, ...folders] = process.argv.slice(2);
const { Parser, Language } = await import(pathToFileURL(join(modules, 'web-tree-sitter', 'web-tree-sitter.js')));
await Parser.init();
const grammar = join(modules, 'tree-sitter-powershell', 'tree-sitter-powershell.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

let failures = 0;
const scripts = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.ps1')).sort().map((name) => join(folder, name)));
for (const name of scripts) {
  const text = readFileSync(name, 'utf8');
  const tree = parser.parse(text);
  const found = new Set();
  const errors = [];
  visit(tree.rootNode, found, errors);
  const wanted = readFileSync(name.replace(/ps1$/, 'commands'), 'utf8').split('\n').filter(Boolean);
  const missing = wanted.filter((command) => !found.has(command));
  const foreign = [...found].filter((command) => !wanted.includes(command));
  if (errors.length + missing.length + foreign.length > 0) {
    failures++;
    console.log(`${name}: errors ${errors.slice(0, 3).join('; ')}; missing ${missing}; not expected ${foreign}`);
  }
  tree.delete();
}
console.log(`${scripts.length - failures} of ${scripts.length} scripts have the grammar of PowerShell and no foreign command`);
process.exit(failures === 0 && scripts.length > 0 ? 0 : 1);

function visit(node, found, errors) {
  if (node.type === 'ERROR' || node.isMissing) {
    errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
  }
  if (node.type === 'command_name' || node.type === 'command_name_expr') {
    found.add(node.text);
  }
  for (let i = 0; i < node.childCount; i++) {
    visit(node.child(i), found, errors);
  }
}
