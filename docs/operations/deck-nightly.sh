#!/usr/bin/env bash
# Builds the decks of the meetings of the next two weeks, from cron. Copy it, change the settings, and add with `crontab -e`:
#   MAILTO=it@exempel.se
#   30 5 * * 1-5 /srv/deck-nightly.sh
# All that deck says goes to the log. It is printed only when a run failed, so that cron mails it. Ends with deck's exit code.
set -uo pipefail

deck=/srv/deck           # the clone of deck, in which npm ci was run
workspace=/srv/styrelsen # the folder with deck.config.yaml
log=/var/log/deck-nightly.log
PATH=/usr/local/bin:/usr/bin:/bin:$PATH # where node is; cron knows only a part of it

said=$(node "$deck/bin/deck.js" build --due 14d --strict --workspace "$workspace" 2>&1)
code=$?

entry="$(date '+%Y-%m-%d %H:%M:%S') exit code $code
$said"
printf '%s\n\n' "$entry" >>"$log"
[ "$code" -eq 0 ] || printf '%s\n' "$entry"
exit "$code"
