/// Real database servers for tests, one of each kind per JVM, started from Maven Central artifacts.
@NullMarked
package dev.lexigram.testkit.server;

import org.jspecify.annotations.NullMarked;
