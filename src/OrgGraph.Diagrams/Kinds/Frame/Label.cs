global using CountLabel = OrgGraph.Model.Localization.CountedText;
global using Label = OrgGraph.Model.Localization.LocalizedText;
