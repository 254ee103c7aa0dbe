package dev.lexigram.example.atlas;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The demo, with a pause in the middle of the characters: there it says so and waits until its input ends.
final class HaltingAtlas {

    static final String MARK = "half of the characters";

    // Well behind the first batches, so that some of the rows are in the database's files already.
    private static final int ROWS = 100_000;

    private HaltingAtlas() {}

    public static void main(String[] args) {
        List<Dataset<?>> datasets = new ArrayList<>(AtlasData.all());
        datasets.set(
                datasets.indexOf(AtlasData.CHARACTERS),
                new Dataset<>(CodePoint.class, Characters::count, HaltingAtlas::characters));
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(new Main(datasets).run(new PrintWriter(System.out, true, System.out.charset()), err, args));
    }

    private static Stream<CodePoint> characters() {
        return Stream.concat(Characters.all().limit(ROWS), Stream.of(MARK).flatMap(mark -> {
            halt(mark);
            return Characters.all().skip(ROWS);
        }));
    }

    private static void halt(String mark) {
        System.out.println(mark);
        try {
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
