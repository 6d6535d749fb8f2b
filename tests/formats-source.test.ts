import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { viewOf } from '../src/text/view.js';
import { format } from './source-format.js';

/** What is read as prose: spans joined, `|` for a break, `·` for an object. */
function proseOf(id: string, source: string, strings = false): string {
  const { text } = viewOf(source, format(id).read(source, { strings }));
  return text.replaceAll('\n', '|').replaceAll('\ufffc', '·');
}

const COMMENTS: readonly (readonly [what: string, id: string, source: string, prose: string])[] = [
  ['a line comment', 'js', 'x(); // سلام دنیا', 'سلام دنیا'],
  ['lines below one another', 'js', '// سلام\n//   دنیا  \nx()', 'سلام|دنیا'],
  ['a block without its stars', 'ts', '/**\n * سلام\n *   دنیا\n */', 'سلام|دنیا'],
  ['CRLF', 'ts', '/*\r\n * سلام\r\n */\r\n// دنیا\r\n', 'سلام|دنیا'],
  ['a rule of stars', 'c', '/*************\n * سلام *\n *************/', 'سلام'],
  ['what follows the name of a parameter', 'ts', '/**\n * @param {Array<string>} names - نام ها\n */', 'نام ها'],
  ['what follows a default', 'ts', "/** @param {string} [name='علي'] نام کاربر */", 'نام کاربر'],
  ['what follows a tag', 'java', '/** @return مقدار تابع */', 'مقدار تابع'],
  ['no inline code', 'js', '// تابع `كتاب ها` را ببین', 'تابع · را ببین'],
  ['no {@link}', 'java', '/** با {@link Foo#bar كتاب} ببین */', 'با · ببین'],
  ['no fence', 'rs', '/// سلام\n/// ```\n/// كتاب ها\n/// ```\n/// دنیا', 'سلام|دنیا'],
  ['no example', 'ts', '/**\n * سلام\n * @example\n * كتاب ها خوب\n * @returns مقدار\n */', 'سلام|مقدار'],
  ['no <pre>', 'java', '/**\n * <pre>\n * كتاب ها\n * </pre>\n * سلام\n */', 'سلام'],
  ['no list marks', 'go', '// 1. سلام\n// - دنیا', 'سلام|دنیا'],
  ['no directive', 'js', '// eslint-disable-next-line no-x -- چون كتاب است\n// سلام', 'سلام'],
  ['no type: ignore', 'py', 'x = 1  # type: ignore  # كتاب ها\n', ''],
  ['no go:build', 'go', '//go:build كتاب ها\n', ''],
  ['no pragma', 'cs', '// ReSharper disable كتاب ها\n', ''],
  ['no commented-out code', 'js', "// const name = 'كتاب ها';\n// alert('كتاب ها و سیب ها')\n// name: 'كتاب ها',", ''],
  ['no Persian example in an English comment', 'js', '// Turns the Arabic kaf of كتاب into a Persian one', ''],
  ['no quoted character', 'js', "// حرف 'ي' را به «ی» برگردان", 'حرف · را به «ی» برگردان'],
  ['no string', 'js', 'x("// كتاب") // سلام', 'سلام'],
  ['an escaped quote', 'js', "x('\\'// كتاب') // سلام", 'سلام'],
  ['no pattern', 'js', 'x = /["/*]// 2 // سلام', 'سلام'],
  ['a pattern after return', 'js', 'return /["]/ // سلام', 'سلام'],
  ['a pattern after if (…)', 'js', 'if (x) /["]/.test(y) // سلام', 'سلام'],
  ['a division', 'js', 'a = b / c; // سلام " x / y\n// دنیا', 'سلام " x / y|دنیا'],
  ['a division after )', 'js', 'a = (b) / c; x("/"); // سلام', 'سلام'],
  ['code in a template', 'js', '`${ /* سلام */ `${"}"}` } // كتاب` // دنیا', 'سلام|دنیا'],
  ['markup', 'js', "<p>don't</p>\n// سلام\n<a>http://a.b كتاب ها</a>", 'سلام'],
  ['a shebang', 'js', '#!/usr/bin/env node // كتاب\n// سلام', 'سلام'],
  ['Python comments', 'py', "x = '#كتاب' # سلام", 'سلام'],
  ['a docstring', 'py', 'def f():\n    """سلام\n\n    :param x: نام ها\n    """\n    return """كتاب"""', 'سلام|نام ها'],
  ['no string in brackets', 'py', 'x = [\n"""كتاب""",\n"كتاب"\n]', ''],
  ['no continued string', 'py', 'x = "a" \\\n "كتاب ها"\n', ''],
  ['no method of a string', 'py', '"كتاب".strip()\n', ''],
  ['no doctest', 'py', '"""سلام\n\n>>> x("كتاب ها")\n... كتاب\n"""', 'سلام'],
  ['no literal block', 'py', '"""\nسلام::\n\n    كتاب ها\n\nدنیا\n"""', 'سلام::|دنیا'],
  ['no raw string', 'py', 'r"""كتاب"""\nb"x"\n# سلام', 'سلام'],
  ['an f-string', 'py', 'x = f"{d[\'#\']} # كتاب" # سلام', 'سلام'],
  ['PHP in HTML', 'php', '<p>// كتاب</p><?php // سلام ?> // كتاب <?= $x # دنیا\n?>', 'سلام|دنیا'],
  ['no PHP attribute', 'php', "<?php\n#[Name('كتاب ها خوب')]\n# سلام", 'سلام'],
  ['no PHP heredoc', 'php', '<?php $x = <<<"END"\n// كتاب\n  END . "#"; // سلام\n// دنیا', 'دنیا'],
  ['Java text blocks', 'java', 'x = """\n// كتاب " \\"""\n"""; // سلام', 'سلام'],
  ['Go raw strings', 'go', 'x := `// كتاب \\` // سلام', 'سلام'],
  ['the preprocessor', 'c', "#error don't // كتاب\n// سلام", 'سلام'],
  ['C++ raw strings', 'c', 'x = R"a(// كتاب )" )a"; // سلام', 'سلام'],
  ['digit separators', 'c', "x = 1'000'000; // سلام", 'سلام'],
  ['nested comments', 'rs', '/* سلام /* دنیا */ خوب */ "// كتاب"', 'سلام /* دنیا */ خوب'],
  ['lifetimes and characters', 'rs', "fn f<'a>(x: &'a str) { '\"'; '\\u{22}' } // سلام", 'سلام'],
  ['Rust raw strings', 'rs', 'r##"// كتاب "# "## // سلام', 'سلام'],
  ['verbatim strings', 'cs', 'x = @"\\"; y = @"a""// كتاب"; // سلام', 'سلام'],
  ['raw strings of C#', 'cs', 'x = """\n // كتاب "" \n"""; // سلام', 'سلام'],
  ['XML in C# comments', 'cs', '/// <summary>سلام</summary>', '·سلام·'],
  ['shell comments', 'sh', 'echo a#كتاب $# ${x#كتاب} "$(echo "# كتاب")" \\# # سلام', 'سلام'],
  ['shell quotes of several lines', 'sh', "echo '\n# كتاب \\' # سلام", 'سلام'],
  ['no heredoc', 'sh', 'cat <<A <<-"B" # x\n# كتاب\nA\n# كتاب\n\tB\n# سلام\ncat <<< x # دنیا', 'سلام|دنیا'],
];

const STRINGS: readonly (readonly [what: string, id: string, source: string, prose: string])[] = [
  ['a string', 'js', "x('سلام دنیا')", 'سلام دنیا'],
  ['no single letter', 'js', "x.replace('ي', 'ی')", ''],
  ['no Latin string', 'js', "x('a , b')", ''],
  ['a template around its code', 'js', '`سلام ${name + "x"} دنیا`', 'سلام · دنیا'],
  ['each line of a template', 'js', '`\n  سلام\n  دنیا `', 'سلام|دنیا'],
  ['an escaped line end', 'js', '"سلام \\n دنیا"', 'سلام|دنیا'],
  ['an escaped ZWNJ', 'js', '"می\\u200cروم می\\u{200c}روم"', 'می\u200cروم می\u200cروم'],
  ['an escaped quote', 'js', '"سلام \\"دنیا"', 'سلام ·دنیا'],
  ['an f-string', 'py', 'f"سلام {name!r} و {{}} دنیا"', 'سلام · و · دنیا'],
  ['no bytes and no pattern', 'py', 'r"سلام" + rb"سلام"', ''],
  ['no key of an array', 'php', "<?php $a = ['كليد ها' => 'سلام', \"كليد\"\n=> 'دنیا']", 'سلام|دنیا'],
  ['no name of an item', 'php', "<?php $a['كليد ها'] = $b['كليد']['ها'] . x(['سلام']);", 'سلام'],
  ['variables of PHP', 'php', '<?php "سلام $name و {$a[\'x\']} دنیا"', 'سلام · و · دنیا'],
  ['no escape in single quotes of PHP', 'php', "<?php 'سلام \\u200c دنیا'", 'سلام · دنیا'],
  ['code at the edges', 'js', '`${a} سلام ${b}` + "\\"سلام\\""', '· سلام ·|·سلام·'],
  ['a doubled quote', 'cs', '@"سلام ""دنیا"""', 'سلام ·دنیا·'],
  ['variables of a shell', 'sh', 'echo "سلام $USER و ${x:-y} و $(date) دنیا"', 'سلام · و · و · دنیا'],
  ['comments too', 'js', '"سلام" // دنیا', 'سلام|دنیا'],
];

describe('source code', () => {
  it.each(COMMENTS)('reads comments: %s (%s)', (_what, id, source, prose) => {
    expect(proseOf(id, source)).toBe(prose);
  });

  it.each(STRINGS)('reads strings on request: %s (%s)', (_what, id, source, prose) => {
    expect(proseOf(id, source, true)).toBe(prose);
  });

  it.each([
    ['js', 'x\n /* كتاب', 2, 2],
    ['js', 'x = `كتاب', 1, 6],
    ['js', 'x = `${y', 1, 9],
    ['rs', '/* /* */', 1, 1],
    ['py', '\n\n"""كتاب', 3, 4],
    ['c', 'R"x(كتاب)"', 1, 1],
  ])('says where what it cannot read begins, and the way round (%s %j)', (id, source, line, column) => {
    expect(() => format(id).read(source)).toThrow(SourceError);
    expect(() => format(id).read(source)).toThrow(expect.objectContaining({ line, column }));
    expect(() => format(id).read(source)).toThrow(/--as text/);
  });
});
