package dev.lexigram.sql.config;

import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.data.page.CursorCodec;
import java.nio.charset.StandardCharsets;

/// How pages are cut.
///
/// @param defaultSize rows on a page when nobody says, at least 1
/// @param maxSize rows on a page at most; who asks for more gets an error
/// @param cursorKey signs cursors: at least 32 characters, the same on all nodes of an application; empty means
///     a random
/// one, with which cursors are good in this process only
public record PagingConfig(int defaultSize, int maxSize, Secret cursorKey) {

    private static final int KEY_BYTES = 32;
    private static final PagingConfig DEFAULTS = new PagingConfig(20, 1000, Secret.of(""));

    public PagingConfig {
        if (defaultSize < 1 || maxSize < defaultSize) {
            throw new ConfigurationException(Problem.of("The default size of a page lies between 1 and the largest.")
                    .with("default_size", defaultSize)
                    .with("max_size", maxSize)
                    .hint("Set operations.paging.default_size and operations.paging.max_size."));
        }
        int length = bytes(cursorKey).length;
        if (length > 0 && length < KEY_BYTES) {
            throw new ConfigurationException(Problem.of("The key that signs cursors is too short.")
                    .with("key", "operations.paging.cursor_key")
                    .with("bytes", length)
                    .hint("Use at least " + KEY_BYTES + " random characters, or none for a random key."));
        }
    }

    public static PagingConfig defaults() {
        return DEFAULTS;
    }

    /// The sizes as limits.
    public PageLimits limits() {
        return new PageLimits(defaultSize, maxSize);
    }

    /// What reads and writes cursors.
    public CursorCodec codec() {
        byte[] key = bytes(cursorKey);
        return key.length == 0 ? CursorCodec.random() : CursorCodec.of(key);
    }

    private static byte[] bytes(Secret key) {
        return key.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
