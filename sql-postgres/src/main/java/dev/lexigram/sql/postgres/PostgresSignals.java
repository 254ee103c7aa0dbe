package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.sql.driver.Signals;

/// Signals as notifications without a payload.
///
/// @param hub who listens
record PostgresSignals(NotificationHub hub) implements Signals {

    @Override
    public String send() {
        return "select pg_notify(?, '') is not null";
    }

    @Override
    public Registration listen(String channel, Runnable heard) {
        Subscription subscription = hub.listen(channel, NotificationListener.of(_ -> heard.run(), heard));
        return subscription::close;
    }
}
