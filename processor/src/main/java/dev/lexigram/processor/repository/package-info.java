/// Interfaces of repositories, and the classes that are written for them.
@NullMarked
package dev.lexigram.processor.repository;

import org.jspecify.annotations.NullMarked;
