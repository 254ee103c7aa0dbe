package dev.lexigram.app.wired;

import jakarta.inject.Singleton;
import java.util.List;

/// A bean that asks for another one, and prepares something before any bean begins.
@Singleton
public final class Desk implements Prepares {

    private final Clerk clerk;
    private final List<Clerk> all;

    Desk(Clerk clerk, List<Clerk> all) {
        this.clerk = clerk;
        this.all = all;
    }

    @Override
    public String prepared() {
        return "prepared by " + all.size() + " " + clerk.title();
    }
}
