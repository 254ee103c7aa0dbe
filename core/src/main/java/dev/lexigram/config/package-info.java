/// Configuration: YAML files, profiles and environment variables, bound to records.
@NullMarked
package dev.lexigram.config;

import org.jspecify.annotations.NullMarked;
