package dev.lexigram.app.wired;

import dev.lexigram.app.InPlaceOf;
import jakarta.inject.Singleton;

/// What a generator writes.
@Singleton
@InPlaceOf(Clerk.class)
final class Clerk_ extends Clerk {

    @Override
    String title() {
        return "better " + super.title();
    }
}
