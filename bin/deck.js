#!/usr/bin/env node
'use strict';
void require('../dist/cli/run-process').runProcess();
