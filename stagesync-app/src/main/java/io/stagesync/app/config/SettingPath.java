package io.stagesync.app.config;

/** The name of a setting from the root, as messages write it: {@code models.Hotel.transform[0].rename}. */
record SettingPath(String text) {
    static final SettingPath ROOT = new SettingPath("");

    SettingPath member(String name) {
        return new SettingPath(text.isEmpty() ? name : text + "." + name);
    }

    SettingPath item(int index) {
        return new SettingPath(text + "[" + index + "]");
    }

    @Override
    public String toString() {
        return text;
    }
}
