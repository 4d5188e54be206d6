/** Loaded before a program of ours: its discord.js finds Discord at FAKE_DISCORD. */
import { DefaultRestOptions } from 'discord.js'

DefaultRestOptions.api = process.env.FAKE_DISCORD
