package byteglass.ui.inspect;

import byteglass.texts.Texts;

/// What all views of an exchange's bytes share.
///
/// @param selection what is selected in them
/// @param look how they show it
/// @param finder what is looked for in them
public record Linked(ByteSelection selection, ByteLook look, FindModel finder, Texts texts) {}
