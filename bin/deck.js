#!/usr/bin/env node
'use strict';
void require('./bundle').loadBundle().runProcess();
