"""Programming languages by the endings of their files: the one table that says what is read as source code.

The names are those of GitHub's Linguist (https://github.com/github-linguist/linguist), as the field's code corpora
use them. An ending that several languages share stands with the one that has most files.
"""

from __future__ import annotations

from pathlib import PurePath

LANGUAGES: dict[str, tuple[str, ...]] = {
    "Ada": (".adb", ".ads"),
    "Agda": (".agda",),
    "Assembly": (".asm", ".s"),
    "Awk": (".awk",),
    "Batchfile": (".bat", ".cmd"),
    "C": (".c", ".h"),
    "C#": (".cs", ".csx"),
    "C++": (".cc", ".cpp", ".cxx", ".hh", ".hpp", ".hxx", ".ipp", ".inl"),
    "CMake": (".cmake",),
    "COBOL": (".cbl", ".cob", ".cpy"),
    "CSS": (".css",),
    "Clojure": (".clj", ".cljc", ".cljs", ".edn"),
    "CoffeeScript": (".coffee",),
    "Common Lisp": (".lisp", ".lsp"),
    "Crystal": (".cr",),
    "Cuda": (".cu", ".cuh"),
    "D": (".d",),
    "Dart": (".dart",),
    "Dockerfile": (".dockerfile",),
    "Elixir": (".ex", ".exs"),
    "Elm": (".elm",),
    "Emacs Lisp": (".el",),
    "Erlang": (".erl", ".hrl"),
    "F#": (".fs", ".fsi", ".fsx"),
    "Fortran": (".f", ".f03", ".f08", ".f90", ".f95", ".for"),
    "GLSL": (".frag", ".glsl", ".vert"),
    "GDScript": (".gd",),
    "Go": (".go",),
    "GraphQL": (".gql", ".graphql"),
    "Groovy": (".gradle", ".groovy"),
    "HCL": (".hcl", ".tf"),
    "Haskell": (".hs", ".lhs"),
    "Idris": (".idr",),
    "Java": (".java",),
    "JavaScript": (".cjs", ".js", ".jsx", ".mjs"),
    "Julia": (".jl",),
    "Kotlin": (".kt", ".kts"),
    "Lean": (".lean",),
    "Less": (".less",),
    "Lua": (".lua",),
    "MATLAB": (".matlab",),
    "Makefile": (".mak", ".mk"),
    "Meson": (".meson",),
    "Nim": (".nim", ".nims"),
    "Nix": (".nix",),
    "OCaml": (".ml", ".mli"),
    "Objective-C": (".m",),
    "Objective-C++": (".mm",),
    "PHP": (".php",),
    "Pascal": (".dpr", ".pas"),
    "Perl": (".pl", ".pm"),
    "PowerShell": (".ps1", ".psd1", ".psm1"),
    "Prolog": (".prolog",),
    "Protocol Buffer": (".proto",),
    "Python": (".py", ".pyi", ".pyw"),
    "Cython": (".pxd", ".pyx"),
    "R": (".r",),
    "Racket": (".rkt",),
    "Raku": (".raku", ".rakumod"),
    "Ruby": (".gemspec", ".rake", ".rb"),
    "Rust": (".rs",),
    "SCSS": (".scss",),
    "SQL": (".sql",),
    "Sass": (".sass",),
    "Scala": (".sbt", ".scala", ".sc"),
    "Scheme": (".scm", ".ss"),
    "Shell": (".bash", ".fish", ".ksh", ".sh", ".zsh"),
    "Solidity": (".sol",),
    "Standard ML": (".sml",),
    "Stata": (".do",),
    "Svelte": (".svelte",),
    "Swift": (".swift",),
    "SystemVerilog": (".sv", ".svh"),
    "TOML": (".toml",),
    "Tcl": (".tcl",),
    "Thrift": (".thrift",),
    "TypeScript": (".cts", ".mts", ".ts", ".tsx"),
    "VHDL": (".vhd", ".vhdl"),
    "Verilog": (".v",),
    "Vim Script": (".vim",),
    "Visual Basic .NET": (".vb",),
    "Vue": (".vue",),
    "WebAssembly": (".wat",),
    "YAML": (".yaml", ".yml"),
    "Zig": (".zig",),
}

SUFFIXES: tuple[str, ...] = tuple(suffix for suffixes in LANGUAGES.values() for suffix in suffixes)

_BY_SUFFIX = {suffix: name for name, suffixes in LANGUAGES.items() for suffix in suffixes}


def language_of(name: str) -> str:
    """The programming language that a file's name means; empty if it means none."""
    return _BY_SUFFIX.get(PurePath(name).suffix.lower(), "")
