package org.podstudio.storage.asset;

/** The first asset of a stack, how many of the stack match, and how many stacks there are. */
record StackRow(int n, long size, long stacks) {}
