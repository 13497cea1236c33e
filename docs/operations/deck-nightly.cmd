@echo off
rem Builds the decks of the meetings of the next two weeks, from the Task Scheduler. Copy it and change the settings;
rem operations.md has the line that makes the task. All that deck says goes to the log. Ends with deck's exit code.
setlocal

rem The clone of deck, in which npm ci was run; the folder with deck.config.yaml, which may be \\server\share\folder; the log.
set "DECK=C:\deck"
set "WORKSPACE=C:\styrelsen"
set "LOG=C:\styrelsen\deck-nightly.log"

rem Gives a share a drive letter while this runs: a task knows none of those that people see.
pushd "%WORKSPACE%" || exit /b 3
>>"%LOG%" echo %DATE% %TIME%
node "%DECK%\bin\deck.js" build --due 14d --strict >>"%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
>>"%LOG%" echo exit code %CODE%
popd
exit /b %CODE%
