package dev.lexigram.contracts.page;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.Problem;

/// How many rows a page has when nobody says, and how many it may have. Immutable and thread-safe.
///
/// @param defaultSize rows on a page when nobody says
/// @param maxSize rows on a page at most; who asks for more gets an error and not a shorter page
public record PageLimits(int defaultSize, int maxSize) {

    private static final PageLimits STANDARD = new PageLimits(20, 1000);

    /// @throws IllegalArgumentException when the default is less than 1 or above the maximum
    public PageLimits {
        if (defaultSize < 1 || defaultSize > maxSize) {
            throw new IllegalArgumentException(
                    "The default size of a page lies between 1 and the maximum: " + defaultSize + ", " + maxSize + ".");
        }
    }

    /// 20 rows, and 1000 at most.
    public static PageLimits standard() {
        return STANDARD;
    }

    /// A page of the default size.
    ///
    /// @throws PaginationException when the number is less than 1
    public PageRequest page(int number) {
        return new PageRequest(number, defaultSize);
    }

    /// The same request, when its size is allowed.
    ///
    /// @throws PaginationException when it is too large
    public PageRequest check(PageRequest request) {
        check(request.size());
        return request;
    }

    /// The same request, when its size is allowed.
    ///
    /// @throws PaginationException when it is too large
    public CursorRequest check(CursorRequest request) {
        check(request.size());
        return request;
    }

    /// The same size, when it is allowed.
    ///
    /// @throws PaginationException when it is less than 1 or too large
    public int check(int size) {
        PageRequest.atLeastOne("size", size);
        if (size > maxSize) {
            throw new PaginationException(Problem.of("The page is too large.")
                    .with("size", size)
                    .with("limit", maxSize)
                    .hint("Ask for at most " + maxSize + " rows at once, or raise the limit."));
        }
        return size;
    }
}
