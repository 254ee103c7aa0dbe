package dev.lexigram.app;

import dev.lexigram.config.Config;
import java.time.Duration;
import java.util.List;

/// A provider that writes down what happens to it and fails on request.
final class Recording implements Provider {

    interface Step {
        void run() throws Exception;
    }

    private final String name;
    private final List<String> log;
    private ProviderPriority priority = ProviderPriority.NORMAL;
    private boolean required = true;
    private Duration timeout = Duration.ofSeconds(30);
    private Step onBoot = () -> {};
    private Step onShutdown = () -> {};

    Recording(String name, List<String> log) {
        this.name = name;
        this.log = log;
    }

    static ApplicationBuilder app() {
        return Application.named("test").config(Config.empty()).withoutCompiledBeans();
    }

    Recording at(ProviderPriority level) {
        this.priority = level;
        return this;
    }

    Recording optional() {
        this.required = false;
        return this;
    }

    Recording within(Duration limit) {
        this.timeout = limit;
        return this;
    }

    Recording booting(Step step) {
        this.onBoot = step;
        return this;
    }

    Recording stopping(Step step) {
        this.onShutdown = step;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProviderPriority priority() {
        return priority;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public Duration bootTimeout() {
        return timeout;
    }

    @Override
    public void register(Binder binder) {
        log.add("register " + name);
    }

    @Override
    public void boot(Beans beans) throws Exception {
        onBoot.run();
        log.add("boot " + name);
    }

    @Override
    public void shutdown() throws Exception {
        log.add("shutdown " + name);
        onShutdown.run();
    }

    @Override
    public void onError(Exception error, Phase phase) {
        log.add("error " + name + " " + phase);
    }
}
