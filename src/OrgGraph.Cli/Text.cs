global using Text = OrgGraph.Model.Localization.LocalizedText;
