package dev.lexigram.app;

/// What a generator writes for a nested class.
@InPlaceOf(ModuleTest.Plain.class)
public final class ModuleTest_Plain_ extends ModuleTest.Plain {

    public ModuleTest_Plain_() {}
}
