package dev.lexigram.app.wired;

import jakarta.inject.Singleton;

/// A bean that is never made itself.
@Singleton
class Clerk {

    String title() {
        return "clerk";
    }
}
