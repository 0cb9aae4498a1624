#!/usr/bin/env bash
# Installs what the tests need beyond Node: a browser (Chromium, with fonts for Arabic) and a database server
# (PostgreSQL, its programs only: the tests start their own). For Debian and its kin, as root or with sudo.
# What is there already is left as it is. Exit status 1, with the reason, when something cannot be had.
set -euo pipefail

wanted=()
command -v chromium >/dev/null || command -v google-chrome >/dev/null || wanted+=(chromium)
[ -n "$(find /usr/share/fonts -iname 'NotoSansArabic*' -print -quit 2>/dev/null)" ] || wanted+=(fonts-noto-core)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || wanted+=(postgresql)

if [ ${#wanted[@]} -eq 0 ]; then
  echo 'Chromium, its fonts and PostgreSQL are here.'
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "This is not Debian: please install ${wanted[*]} by hand." >&2
  exit 1
fi
run=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Run this as root, or install sudo; it would install ${wanted[*]}." >&2; exit 1; }
  run=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing ${wanted[*]} …"
${run[@]+"${run[@]}"} apt-get update -qq
${run[@]+"${run[@]}"} apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
