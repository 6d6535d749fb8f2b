import type { CommandSurface, FlagSurface } from './surface.js';

export type Shell = 'bash' | 'zsh' | 'fish';

/** The completion script of a shell, to be evaluated by it. Every word in it is ours: letters, digits and dashes. */
export function completionScript(shell: Shell, commands: readonly CommandSurface[]): string {
  return { bash, zsh, fish }[shell](commands);
}

/** For bash 3.2, which macOS has, and later. */
function bash(commands: readonly CommandSurface[]): string {
  return `# bash completion of fanorm: eval "$(fanorm completions bash)"
_fanorm() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names(commands).join('|')}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  case $command:$before in
${commands.flatMap(bashValues).join('\n')}
    *)
      case $command in
${commands.map((command) => `        ${patterns(command)}) words='${wordsOf(command).join(' ')}' ;;`).join('\n')}
        *) words='${names(commands).join(' ')} --help --version' ;;
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _fanorm fanorm
`;
}

function bashValues(command: CommandSurface): readonly string[] {
  return command.flags
    .filter(({ value }) => value !== undefined)
    .map((flag) => {
      const heads = patterns(command)
        .split('|')
        .flatMap((name) => spelled(flag).map((spelling) => `${name}:${spelling}`));
      return `    ${heads.join('|')}) words='${(flag.choices ?? []).join(' ')}' ;;`;
    });
}

function zsh(commands: readonly CommandSurface[]): string {
  return `#compdef fanorm
# zsh completion of fanorm: eval "$(fanorm completions zsh)"
_fanorm() {
  local -a commands
  commands=(
${commands
  .flatMap((command) =>
    patterns(command)
      .split('|')
      .map((name) => `    ${quoted(`${name}:${command.summary}`)}`),
  )
  .join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map((command) => `    ${patterns(command)}) _arguments ${zshArguments(command).join(' \\\n      ')} ;;`).join('\n')}
  esac
}
compdef _fanorm fanorm
`;
}

function zshArguments(command: CommandSurface): readonly string[] {
  const flags = command.flags.flatMap((flag) =>
    spelled(flag).map((spelling) => {
      const values = flag.choices ? `(${flag.choices.join(' ')})` : flag.value === 'FILE' ? '_files' : ' ';
      const value = flag.value === undefined ? '' : `:${flag.name}:${values}`;
      return quoted(`*${spelling}[${flag.help.replace(/[[\]:]/g, '\\$&')}]${value}`);
    }),
  );
  return [
    ...flags,
    quoted(`*:${command.words ? 'word' : 'file'}:${command.words ? `(${command.words.join(' ')})` : '_files'}`),
  ];
}

function fish(commands: readonly CommandSurface[]): string {
  const none = `not __fish_seen_subcommand_from ${names(commands).join(' ')}`;
  return `# fish completion of fanorm: fanorm completions fish | source
${commands.flatMap((command) => fishCommand(command, none)).join('\n')}
`;
}

function fishCommand(command: CommandSurface, none: string): readonly string[] {
  const seen = `__fish_seen_subcommand_from ${patterns(command).replace('|', ' ')}`;
  const flags = command.flags.map(({ name, short, value, choices, help }) =>
    [
      `complete -c fanorm -n ${quoted(seen)}`,
      short && `-s ${short}`,
      `-l ${name}`,
      value && (choices ? `-x -a ${quoted(choices.join(' '))}` : '-r'),
      `-d ${quoted(help)}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const words = command.words ? [`complete -c fanorm -f -n ${quoted(seen)} -a ${quoted(command.words.join(' '))}`] : [];
  return [
    `complete -c fanorm -f -n ${quoted(none)} -a ${quoted(names([command]).join(' '))} -d ${quoted(command.summary)}`,
    ...words,
    ...flags,
  ];
}

function names(commands: readonly CommandSurface[]): readonly string[] {
  return commands.flatMap(({ name, alias }) => (alias ? [name, alias] : [name]));
}

/** `rules|explain` */
function patterns({ name, alias }: CommandSurface): string {
  return alias ? `${name}|${alias}` : name;
}

function wordsOf({ flags, words = [] }: CommandSurface): readonly string[] {
  return [...words, ...flags.flatMap(spelled), '--help'];
}

function spelled({ name, short }: FlagSurface): readonly string[] {
  return short ? [`--${name}`, `-${short}`] : [`--${name}`];
}

/** In single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
